#!/bin/sh
# Stands for a scanner, so that this example needs no database of vulnerabilities: what it writes has the shape of trivy's JSON.
set -eu
cat <<EOF
{
  "SchemaVersion": 2,
  "Trivy": { "Version": "stub" },
  "CreatedAt": "$(date -u +%Y-%m-%dT%H:%M:%SZ)",
  "ArtifactName": "web",
  "ArtifactType": "container_image",
  "Metadata": { "OS": { "Family": "debian", "Name": "12.9" }, "ImageID": "$1" },
  "Results": [
    {
      "Target": "web (debian 12.9)", "Class": "os-pkgs", "Type": "debian",
      "Packages": [{ "Name": "tar", "Version": "1.34" }, { "Name": "libc6", "Version": "2.36" }],
      "Vulnerabilities": [
        { "VulnerabilityID": "CVE-2027-0001", "PkgName": "libc6", "InstalledVersion": "2.36", "Status": "affected", "Severity": "CRITICAL" },
        { "VulnerabilityID": "CVE-2027-0002", "PkgName": "tar", "InstalledVersion": "1.34", "FixedVersion": "1.35", "Status": "fixed", "Severity": "HIGH" },
        { "VulnerabilityID": "CVE-2027-0003", "PkgName": "tar", "InstalledVersion": "1.34", "FixedVersion": "1.35", "Status": "fixed", "Severity": "LOW" }
      ]
    }
  ]
}
EOF
