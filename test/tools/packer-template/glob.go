package main

import (
	"fmt"

	"github.com/gobwas/glob"
)

type globQuestion struct {
	Pattern string   `json:"pattern"`
	Texts   []string `json:"texts"`
}

type globAnswer struct {
	Error   string `json:"error"`
	Matches []bool `json:"matches"`
}

// matchGlob compiles a pattern as hcl2template does it for -only and -except: without separators.
func matchGlob(question globQuestion) (answer globAnswer) {
	defer func() {
		if problem := recover(); problem != nil {
			answer = globAnswer{Error: fmt.Sprintf("panic: %v", problem)}
		}
	}()
	compiled, err := glob.Compile(question.Pattern)
	if err != nil {
		return globAnswer{Error: err.Error()}
	}
	answer.Matches = []bool{}
	for _, text := range question.Texts {
		answer.Matches = append(answer.Matches, compiled.Match(text))
	}
	return answer
}
