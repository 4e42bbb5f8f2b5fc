// Command packer-template says what Packer itself makes of templates, with the modules that it is made of: one JSON
// object a line on standard input, one answer a line on standard output.
//
//	template  {"kind": "hcl2", "path": "/…/folder or file", "only": ["web.*"], "except": []}
//	          {"kind": "json", "path": "/…/template.json"}
//	glob      {"pattern": "docker.*", "texts": ["docker.web"]}
//	          {"error": "", "matches": [true]}
//
// Nothing is run, and builders see their arguments only where builds are selected: the builders, provisioners, post-processors and data sources that a template names are stand-ins that
// take every argument.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
)

// Problem is the first thing that Packer refuses, as it says it.
type Problem struct {
	Summary string `json:"summary"`
	Detail  string `json:"detail"`
	File    string `json:"file"`
	Line    int    `json:"line"`
}

// Variable is an input variable. Default is JSON, and null where there is none or it is not known.
type Variable struct {
	Name       string          `json:"name"`
	HasDefault bool            `json:"hasDefault"`
	Default    json.RawMessage `json:"default"`
	Sensitive  bool            `json:"sensitive"`
	Line       int             `json:"line"`
}

// Step is a provisioner or a post-processor.
type Step struct {
	Type   string   `json:"type"`
	Name   string   `json:"name"`
	Only   []string `json:"only"`
	Except []string `json:"except"`
	File   string   `json:"file"`
	Line   int      `json:"line"`
}

// Build is one source of a build block, by the name that -only takes.
type Build struct {
	Name           string   `json:"name"`
	Type           string   `json:"type"`
	Provisioners   []Step   `json:"provisioners"`
	Cleanup        []Step   `json:"cleanup"`
	PostProcessors [][]Step `json:"postProcessors"`
}

// Answer says what a template has. Stage is where it was refused: read, load, initialize or build; empty where it was not.
type Answer struct {
	Stage     string     `json:"stage"`
	Problems  []Problem  `json:"problems"`
	Variables []Variable `json:"variables"`
	Sources   []string   `json:"sources"`
	Builds    []Build    `json:"builds"`
	// The names of the builds that are left by -only and -except.
	Selected []string `json:"selected"`
}

type question struct {
	Kind   string   `json:"kind"`
	Path   string   `json:"path"`
	Only   []string `json:"only"`
	Except []string `json:"except"`
}

func read(question question) (answer Answer) {
	defer func() {
		if problem := recover(); problem != nil {
			answer.refuse("panic", Problem{Summary: "Packer panics", Detail: fmt.Sprint(problem)})
		}
	}()
	if question.Kind == "json" {
		return legacy(question)
	}
	return hcl2(question)
}

func (answer *Answer) refuse(stage string, problem Problem) {
	if answer.Stage == "" {
		answer.Stage = stage
	}
	answer.Problems = append(answer.Problems, problem)
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
	log.SetOutput(io.Discard)
	err := errors.New("one argument is needed, template or glob")
	if len(os.Args) == 2 {
		switch os.Args[1] {
		case "template":
			err = answerAll(read)
		case "glob":
			err = answerAll(matchGlob)
		}
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "packer-template: %v\n", err)
		os.Exit(1)
	}
}
