package main

import (
	"encoding/json"

	"github.com/hashicorp/hcl/v2/hcldec"
	"github.com/zclconf/go-cty/cty"
)

// learnJSON is learn for HCL2's JSON syntax, where only a schema tells blocks from attributes: all are attributes here.
func (c *catalog) learnJSON(text []byte) {
	var root any
	if json.Unmarshal(text, &root) != nil {
		return
	}
	c.learnValue(root)
}

func (c *catalog) learnValue(value any) {
	each(value, func(key string, inner any) {
		switch key {
		case "build", "post-processors":
			c.learnValue(inner)
		case "source", "data", "provisioner", "error-cleanup-provisioner", "post-processor":
			kind := key
			if kind == "error-cleanup-provisioner" {
				kind = "provisioner"
			}
			each(inner, func(name string, body any) {
				if kind == "source" || kind == "data" {
					each(body, func(_ string, body any) { c.take(kind, name, body) })
				}
				if kind != "data" {
					if kind == "source" {
						name = typeOf(name)
					}
					c.take(kind, name, body)
				}
			})
		}
	})
}

func (c *catalog) take(kind, name string, body any) {
	key := kind + " " + name
	if c.specs[key] == nil {
		c.specs[key] = hcldec.ObjectSpec{}
	}
	each(body, func(argument string, _ any) {
		if !own[kind][argument] {
			c.specs[key][argument] = &hcldec.AttrSpec{Name: argument, Type: cty.DynamicPseudoType}
		}
	})
}

// each goes through an object, or through the objects of a list.
func each(value any, take func(key string, inner any)) {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			take(key, inner)
		}
	case []any:
		for _, item := range value {
			each(item, take)
		}
	}
}
