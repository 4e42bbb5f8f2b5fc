// Command dockerfile-reads says what BuildKit itself makes of Dockerfiles, with the modules that it is made of: one JSON
// object a line on standard input, {"path": "/…/Dockerfile", "args": {"BASE": "debian"}}, one answer a line on standard
// output.
//
// Nothing is built and no registry is asked: every image has an empty environment and no triggers.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// Stage has its base as written.
type Stage struct {
	Name string `json:"name"`
	Base string `json:"base"`
	Line int    `json:"line"`
}

// Copy is a COPY or an ADD: its sources as written, without here-documents.
type Copy struct {
	Sources  []string `json:"sources"`
	Heredocs []string `json:"heredocs"`
	From     string   `json:"from"`
	Line     int      `json:"line"`
}

// Argument has its default as written, null where there is none.
type Argument struct {
	Name    string  `json:"name"`
	Default *string `json:"default"`
	Line    int     `json:"line"`
}

// Answer says what a Dockerfile has, and what building each of its stages reads.
type Answer struct {
	// Why it is refused: by the parser, or when it is made into a build.
	Error      string `json:"error"`
	BuildError string `json:"buildError"`
	Line       int    `json:"line"`
	Escape     string `json:"escape"`

	Stages    []Stage    `json:"stages"`
	Copies    []Copy     `json:"copies"`
	Arguments []Argument `json:"arguments"`
	Triggers  []string   `json:"triggers"`

	Reads Reads `json:"reads"`
}

type question struct {
	Path string            `json:"path"`
	Args map[string]string `json:"args"`
}

func read(question question) (answer Answer) {
	defer func() {
		if problem := recover(); problem != nil {
			answer.Error = fmt.Sprintf("BuildKit panics: %v", problem)
		}
	}()
	text, err := os.ReadFile(question.Path)
	if err != nil {
		return Answer{Error: err.Error()}
	}
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return Answer{Error: err.Error(), Line: lineOf(err)}
	}
	answer.Escape = string(parsed.EscapeToken)
	stages, global, err := instructions.Parse(parsed.AST, nil)
	if err != nil {
		return Answer{Error: err.Error(), Line: lineOf(err)}
	}
	if len(stages) == 0 {
		return Answer{Error: "dockerfile contains no stages to build"}
	}
	for i := range global {
		answer.arguments(&global[i])
	}
	for _, stage := range stages {
		answer.Stages = append(answer.Stages, Stage{Name: stage.Name, Base: stage.BaseName, Line: stage.Location[0].Start.Line})
		for _, command := range stage.Commands {
			answer.command(command)
		}
	}
	if err := answer.Reads.ofAllStages(context.Background(), text, stages, question.Args); err != nil {
		answer.BuildError, answer.Line = err.Error(), lineOf(err)
	}
	return answer
}

func (answer *Answer) command(command instructions.Command) {
	line := 0
	if location := command.Location(); len(location) > 0 {
		line = location[0].Start.Line
	}
	switch command := command.(type) {
	case *instructions.ArgCommand:
		answer.arguments(command)
	case *instructions.CopyCommand:
		answer.Copies = append(answer.Copies, copied(command.SourcesAndDest, command.From, line))
	case *instructions.AddCommand:
		answer.Copies = append(answer.Copies, copied(command.SourcesAndDest, "", line))
	case *instructions.OnbuildCommand:
		answer.Triggers = append(answer.Triggers, command.Expression)
	}
}

func (answer *Answer) arguments(command *instructions.ArgCommand) {
	for _, argument := range command.Args {
		answer.Arguments = append(answer.Arguments, Argument{
			Name: argument.Key, Default: argument.Value, Line: command.Location()[0].Start.Line,
		})
	}
}

func copied(both instructions.SourcesAndDest, from string, line int) Copy {
	found := Copy{Sources: both.SourcePaths, From: from, Line: line}
	for _, content := range both.SourceContents {
		found.Heredocs = append(found.Heredocs, content.Path)
	}
	return found
}

func lineOf(err error) int {
	var located *parser.LocationError
	if errors.As(err, &located) && len(located.Locations) > 0 && len(located.Locations[0]) > 0 {
		return located.Locations[0][0].Start.Line
	}
	return 0
}

func main() {
	input := json.NewDecoder(bufio.NewReader(os.Stdin))
	output := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(output)
	for {
		var question question
		err := input.Decode(&question)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = encoder.Encode(read(question))
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "dockerfile-reads: %v\n", err)
			os.Exit(1)
		}
	}
	if err := output.Flush(); err != nil {
		os.Exit(1)
	}
}
