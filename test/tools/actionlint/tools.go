//go:build tools

// Package tools pins, by module version and checksum, a program that the integration tests run for real.
package tools

import _ "github.com/rhysd/actionlint/cmd/actionlint"
