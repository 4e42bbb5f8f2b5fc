// Command go-version answers questions about versions with the module that Packer compares them by, one JSON object a
// line on standard input, one answer a line on standard output:
//
//	check    {"constraint": ">= 1.9", "version": "1.10"}
//	         {"constraintError": false, "versionError": false, "check": true}
//	compare  {"left": "1.9", "right": "1.10"}
//	         {"leftError": false, "rightError": false, "compare": -1, "text": "1.9.0", "core": "1.9.0", …}
//
// What cannot be read leaves the rest of an answer at its zero values.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/hashicorp/go-version"
)

type checkQuestion struct {
	Constraint string `json:"constraint"`
	Version    string `json:"version"`
}

type checkAnswer struct {
	ConstraintError bool `json:"constraintError"`
	VersionError    bool `json:"versionError"`
	Check           bool `json:"check"`
}

type compareQuestion struct {
	Left  string `json:"left"`
	Right string `json:"right"`
}

// The texts are those of the left version.
type compareAnswer struct {
	LeftError  bool   `json:"leftError"`
	RightError bool   `json:"rightError"`
	Compare    int    `json:"compare"`
	Text       string `json:"text"`
	Core       string `json:"core"`
	Prerelease string `json:"prerelease"`
	Metadata   string `json:"metadata"`
}

func check(question checkQuestion) checkAnswer {
	constraints, constraintErr := version.NewConstraint(question.Constraint)
	checked, versionErr := version.NewVersion(question.Version)
	return checkAnswer{
		ConstraintError: constraintErr != nil,
		VersionError:    versionErr != nil,
		Check:           constraintErr == nil && versionErr == nil && constraints.Check(checked),
	}
}

func compare(question compareQuestion) compareAnswer {
	left, leftErr := version.NewVersion(question.Left)
	right, rightErr := version.NewVersion(question.Right)
	answer := compareAnswer{LeftError: leftErr != nil, RightError: rightErr != nil}
	if leftErr == nil {
		answer.Text = left.String()
		answer.Core = left.Core().String()
		answer.Prerelease = left.Prerelease()
		answer.Metadata = left.Metadata()
	}
	if leftErr == nil && rightErr == nil {
		answer.Compare = left.Compare(right)
	}
	return answer
}

func answerAll[Question, Answer any](answer func(Question) Answer) error {
	input := json.NewDecoder(bufio.NewReader(os.Stdin))
	output := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(output)
	for {
		var question Question
		err := input.Decode(&question)
		if errors.Is(err, io.EOF) {
			return output.Flush()
		}
		if err != nil {
			return err
		}
		if err := encoder.Encode(answer(question)); err != nil {
			return err
		}
	}
}

func main() {
	err := errors.New("one argument is needed, check or compare")
	if len(os.Args) == 2 {
		switch os.Args[1] {
		case "check":
			err = answerAll(check)
		case "compare":
			err = answerAll(compare)
		}
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "go-version: %v\n", err)
		os.Exit(1)
	}
}
