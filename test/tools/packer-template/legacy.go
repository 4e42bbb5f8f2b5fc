package main

import (
	"encoding/json"
	"sort"

	"github.com/hashicorp/packer-plugin-sdk/template"
	"github.com/hashicorp/packer/packer"
)

func legacy(question question) Answer {
	answer := Answer{}
	parsed, err := template.ParseFile(question.Path)
	if err != nil {
		answer.refuse("read", Problem{Summary: err.Error(), File: question.Path})
		return answer
	}
	given := map[string]string{}
	sensitive := map[string]bool{}
	for _, variable := range parsed.SensitiveVariables {
		sensitive[variable.Key] = true
	}
	for name, variable := range parsed.Variables {
		found := Variable{Name: name, HasDefault: !variable.Required, Sensitive: sensitive[name]}
		if variable.Required {
			given[name] = "given"
		} else {
			found.Default, _ = json.Marshal(variable.Default)
		}
		answer.Variables = append(answer.Variables, found)
	}
	sort.Slice(answer.Variables, func(a, b int) bool { return answer.Variables[a].Name < answer.Variables[b].Name })
	core := packer.NewCore(&packer.CoreConfig{
		Components: packer.ComponentFinder{PluginConfig: newCatalog().config()},
		Template:   parsed,
		Variables:  given,
		Version:    packerVersion,
	})
	for _, diag := range core.Initialize(packer.InitializeOptions{}) {
		answer.refuse("initialize", Problem{Summary: diag.Detail, File: question.Path})
	}
	if answer.Stage != "" {
		return answer
	}
	for _, name := range core.BuildNames(nil, nil) {
		build, err := core.Build(name)
		if err != nil {
			answer.refuse("build", Problem{Summary: err.Error(), File: question.Path})
			continue
		}
		found := Build{Name: name, Type: build.BuilderType, Provisioners: []Step{}, Cleanup: []Step{}, PostProcessors: [][]Step{}}
		for _, step := range build.Provisioners {
			found.Provisioners = append(found.Provisioners, Step{Type: step.PType, Name: step.PName})
		}
		if build.CleanupProvisioner.PType != "" {
			found.Cleanup = append(found.Cleanup, Step{Type: build.CleanupProvisioner.PType})
		}
		for _, list := range build.PostProcessors {
			chain := []Step{}
			for _, step := range list {
				chain = append(chain, Step{Type: step.PType, Name: step.PName})
			}
			found.PostProcessors = append(found.PostProcessors, chain)
		}
		answer.Builds = append(answer.Builds, found)
	}
	answer.Selected = core.BuildNames(question.Only, question.Except)
	return answer
}
