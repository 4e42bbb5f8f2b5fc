package main

import (
	"context"
	"regexp"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hcldec"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	packersdk "github.com/hashicorp/packer-plugin-sdk/packer"
	"github.com/hashicorp/packer/packer"
	"github.com/zclconf/go-cty/cty"
)

// A standIn takes the arguments that its spec names, and does nothing.
type standIn struct {
	spec   hcldec.ObjectSpec
	output hcldec.ObjectSpec
}

func (s *standIn) ConfigSpec() hcldec.ObjectSpec { return s.spec }
func (s *standIn) OutputSpec() hcldec.ObjectSpec { return s.output }
func (s *standIn) Execute() (cty.Value, error)   { return cty.EmptyObjectVal, nil }

type builder struct{ standIn }

func (*builder) Prepare(...interface{}) ([]string, []string, error) { return nil, nil, nil }
func (*builder) Run(context.Context, packersdk.Ui, packersdk.Hook) (packersdk.Artifact, error) {
	return nil, nil
}

type provisioner struct{ standIn }

func (*provisioner) Prepare(...interface{}) error { return nil }
func (*provisioner) Provision(context.Context, packersdk.Ui, packersdk.Communicator, map[string]interface{}) error {
	return nil
}

type postProcessor struct{ standIn }

func (*postProcessor) Configure(...interface{}) error { return nil }
func (*postProcessor) PostProcess(context.Context, packersdk.Ui, packersdk.Artifact) (packersdk.Artifact, bool, bool, error) {
	return nil, false, false, nil
}

type dataSource struct{ standIn }

func (*dataSource) Configure(...interface{}) error { return nil }

// A catalog knows every plugin by name: its spec is made of what the templates of one question give to it.
type catalog struct {
	specs   map[string]hcldec.ObjectSpec
	outputs map[string]hcldec.ObjectSpec
}

func (c *catalog) spec(kind, name string) hcldec.ObjectSpec {
	if spec, found := c.specs[kind+" "+name]; found {
		return spec
	}
	return hcldec.ObjectSpec{}
}

func (c *catalog) Has(string) bool { return true }
func (c *catalog) List() []string  { return nil }

type builders struct{ *catalog }
type provisioners struct{ *catalog }
type postProcessors struct{ *catalog }
type dataSources struct{ *catalog }

func (c builders) Start(name string) (packersdk.Builder, error) {
	return &builder{standIn{spec: c.spec("source", name)}}, nil
}
func (c builders) Set(string, func() (packersdk.Builder, error)) {}

func (c provisioners) Start(name string) (packersdk.Provisioner, error) {
	return &provisioner{standIn{spec: c.spec("provisioner", name)}}, nil
}
func (c provisioners) Set(string, func() (packersdk.Provisioner, error)) {}

func (c postProcessors) Start(name string) (packersdk.PostProcessor, error) {
	return &postProcessor{standIn{spec: c.spec("post-processor", name)}}, nil
}
func (c postProcessors) Set(string, func() (packersdk.PostProcessor, error)) {}

func (c dataSources) Start(name string) (packersdk.Datasource, error) {
	output, found := c.outputs[name]
	if !found {
		output = hcldec.ObjectSpec{}
	}
	return &dataSource{standIn{spec: c.spec("data", name), output: output}}, nil
}
func (c dataSources) Set(string, func() (packersdk.Datasource, error)) {}

func (c *catalog) config() *packer.PluginConfig {
	return &packer.PluginConfig{
		Builders:       builders{c},
		Provisioners:   provisioners{c},
		PostProcessors: postProcessors{c},
		DataSources:    dataSources{c},
	}
}

func newCatalog() *catalog {
	return &catalog{specs: map[string]hcldec.ObjectSpec{}, outputs: map[string]hcldec.ObjectSpec{}}
}

// Arguments that Packer takes for itself before a plugin sees the rest.
var own = map[string]map[string]bool{
	"source":         {},
	"use":            {"name": true},
	"data":           {},
	"provisioner":    set("name", "pause_before", "max_retries", "timeout", "continue_on_error", "only", "except", "override"),
	"post-processor": set("name", "only", "except", "keep_input_artifact"),
}

func set(names ...string) map[string]bool {
	found := map[string]bool{}
	for _, name := range names {
		found[name] = true
	}
	return found
}

var output = regexp.MustCompile(`\bdata\.([\w-]+)\.[\w-]+\.([\w-]+)`)

// learn takes what a file gives to plugins into their specs.
func (c *catalog) learn(file *hcl.File) {
	for _, found := range output.FindAllStringSubmatch(string(file.Bytes), -1) {
		if c.outputs[found[1]] == nil {
			c.outputs[found[1]] = hcldec.ObjectSpec{}
		}
		c.outputs[found[1]][found[2]] = &hcldec.AttrSpec{Name: found[2], Type: cty.DynamicPseudoType}
	}
	if body, ok := file.Body.(*hclsyntax.Body); ok {
		c.learnBlocks(body)
	}
}

func (c *catalog) learnBlocks(body *hclsyntax.Body) {
	for _, block := range body.Blocks {
		kind := block.Type
		if kind == "dynamic" && len(block.Labels) == 1 {
			kind = block.Labels[0]
		}
		switch kind {
		case "build", "post-processors":
			c.learnBlocks(block.Body)
		case "source", "data", "provisioner", "error-cleanup-provisioner", "post-processor":
			c.learnPlugin(kind, block)
		}
	}
}

func (c *catalog) learnPlugin(kind string, block *hclsyntax.Block) {
	if kind == "error-cleanup-provisioner" {
		kind = "provisioner"
	}
	bodies, names := []*hclsyntax.Body{block.Body}, []string{}
	if block.Type == "dynamic" {
		bodies = nil
		for _, inner := range block.Body.Blocks {
			bodies = append(bodies, inner.Body)
		}
		if attribute, found := block.Body.Attributes["labels"]; found {
			names = literalStrings(attribute.Expr)
		}
	} else if len(block.Labels) > 0 {
		names = append(names, block.Labels[0])
	}
	left := own[kind]
	if kind == "source" && len(block.Labels) == 1 {
		left = own["use"]
	}
	for _, name := range names {
		if kind == "source" && len(block.Labels) == 1 {
			name = typeOf(name)
		}
		key := kind + " " + name
		if c.specs[key] == nil {
			c.specs[key] = hcldec.ObjectSpec{}
		}
		for _, body := range bodies {
			widen(c.specs[key], body, left)
		}
	}
}

func widen(spec hcldec.ObjectSpec, body *hclsyntax.Body, left map[string]bool) {
	for name := range body.Attributes {
		if _, isBlock := spec[name].(*hcldec.BlockTupleSpec); !isBlock && !left[name] {
			spec[name] = &hcldec.AttrSpec{Name: name, Type: cty.DynamicPseudoType}
		}
	}
	for _, block := range body.Blocks {
		name, inner := block.Type, []*hclsyntax.Body{block.Body}
		if name == "dynamic" && len(block.Labels) == 1 {
			name, inner = block.Labels[0], nil
			for _, content := range block.Body.Blocks {
				inner = append(inner, content.Body)
			}
		}
		nested, found := spec[name].(*hcldec.BlockTupleSpec)
		if !found {
			nested = &hcldec.BlockTupleSpec{TypeName: name, Nested: hcldec.ObjectSpec{}}
			spec[name] = nested
		}
		for _, body := range inner {
			widen(nested.Nested.(hcldec.ObjectSpec), body, nil)
		}
	}
}

func literalStrings(expression hclsyntax.Expression) []string {
	value, diags := expression.Value(nil)
	if diags.HasErrors() || !value.CanIterateElements() {
		return nil
	}
	found := []string{}
	for it := value.ElementIterator(); it.Next(); {
		if _, item := it.Element(); item.Type() == cty.String && item.IsKnown() && !item.IsNull() {
			found = append(found, item.AsString())
		}
	}
	return found
}
