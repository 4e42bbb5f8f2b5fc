package main

import (
	"encoding/json"
	"os"
	"sort"
	"strings"

	"github.com/hashicorp/go-version"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclparse"
	"github.com/hashicorp/packer/hcl2template"
	"github.com/hashicorp/packer/packer"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// The Packer whose modules these are.
const packerVersion = "1.16.0"

func hcl2(question question) Answer {
	answer := Answer{}
	catalog := newCatalog()
	catalog.learnFolder(question.Path)
	parser := &hcl2template.Parser{
		CorePackerVersion:       version.Must(version.NewVersion(packerVersion)),
		CorePackerVersionString: packerVersion,
		Parser:                  hclparse.NewParser(),
		PluginConfig:            catalog.config(),
	}
	config, diags := parser.Parse(question.Path, nil, nil)
	if answer.add("load", diags); config == nil {
		answer.Stage = "read"
		return answer
	}
	for _, variable := range config.InputVariables {
		answer.Variables = append(answer.Variables, describe(variable))
		// What must be given, or has only null for a default, is not known: nothing is refused for it.
		if len(variable.Values) == 0 || variable.Value().IsNull() {
			variable.Values = append(variable.Values, hcl2template.VariableAssignment{
				From: "given", Value: cty.UnknownVal(variable.Type),
			})
		}
	}
	sort.Slice(answer.Variables, func(a, b int) bool { return answer.Variables[a].Name < answer.Variables[b].Name })
	if answer.Stage != "" {
		return answer
	}
	answer.add("initialize", config.Initialize(packer.InitializeOptions{SkipDatasourcesExecution: true}))
	for ref := range config.Sources {
		answer.Sources = append(answer.Sources, ref.String())
	}
	sort.Strings(answer.Sources)
	for _, build := range config.Builds {
		answer.Builds = append(answer.Builds, buildsOf(build)...)
	}
	if answer.Stage != "" {
		return answer
	}
	if len(question.Only) == 0 && len(question.Except) == 0 {
		return answer
	}
	builds, diags := config.GetBuilds(packer.GetBuildsOptions{Only: question.Only, Except: question.Except})
	answer.add("build", diags)
	for _, build := range builds {
		answer.Selected = append(answer.Selected, build.Name())
	}
	return answer
}

func (answer *Answer) add(stage string, diags hcl.Diagnostics) {
	for _, diag := range diags {
		if diag.Severity != hcl.DiagError {
			continue
		}
		problem := Problem{Summary: diag.Summary, Detail: diag.Detail}
		if diag.Subject != nil {
			problem.File, problem.Line = diag.Subject.Filename, diag.Subject.Start.Line
		}
		answer.refuse(stage, problem)
	}
}

func describe(variable *hcl2template.Variable) Variable {
	found := Variable{Name: variable.Name, Sensitive: variable.Sensitive, Line: variable.Range.Start.Line}
	if len(variable.Values) == 0 || variable.Values[0].From != "default" {
		return found
	}
	found.HasDefault = true
	value := variable.Values[0].Value
	if value.IsWhollyKnown() {
		if text, err := json.Marshal(ctyjson.SimpleJSONValue{Value: value}); err == nil {
			found.Default = text
		}
	}
	return found
}

func buildsOf(block *hcl2template.BuildBlock) []Build {
	found := []Build{}
	provisioners, cleanup := []Step{}, []Step{}
	for _, step := range block.ProvisionerBlocks {
		provisioners = append(provisioners, provisionerOf(step))
	}
	if block.ErrorCleanupProvisionerBlock != nil {
		cleanup = append(cleanup, provisionerOf(block.ErrorCleanupProvisionerBlock))
	}
	chains := [][]Step{}
	for _, list := range block.PostProcessorsLists {
		chain := []Step{}
		for _, step := range list {
			chain = append(chain, Step{
				Type: step.PType, Name: step.PName, File: step.DefRange.Filename, Line: step.DefRange.Start.Line,
				Only: step.OnlyExcept.Only, Except: step.OnlyExcept.Except,
			})
		}
		chains = append(chains, chain)
	}
	for _, source := range block.Sources {
		name := source.String()
		if block.Name != "" {
			name = block.Name + "." + name
		}
		found = append(found, Build{
			Name: name, Type: source.Type, Provisioners: provisioners, Cleanup: cleanup, PostProcessors: chains,
		})
	}
	return found
}

func provisionerOf(step *hcl2template.ProvisionerBlock) Step {
	return Step{
		Type: step.PType, Name: step.PName, File: step.DefRange.Filename, Line: step.DefRange.Start.Line,
		Only: step.OnlyExcept.Only, Except: step.OnlyExcept.Except,
	}
}

func (c *catalog) learnFolder(path string) {
	native, inJSON, _ := hcl2template.GetHCL2Files(path, ".pkr.hcl", ".pkr.json")
	for _, file := range append(native, inJSON...) {
		text, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		if strings.HasSuffix(file, ".json") {
			c.learnJSON(text)
		} else if parsed, _ := hclparse.NewParser().ParseHCL(text, file); parsed != nil {
			c.learn(parsed)
		}
	}
}

func typeOf(reference string) string {
	parts := strings.Split(reference, ".")
	if len(parts) > 2 {
		return parts[1]
	}
	return parts[0]
}
