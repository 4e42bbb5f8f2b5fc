module bakehouse.dev/test/tools/go-version

go 1.21

require github.com/hashicorp/go-version v1.9.0
