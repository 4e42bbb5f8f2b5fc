package main

import (
	"bytes"
	"context"
	"encoding/json"
	"sort"
	"strings"
	"sync"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/moby/buildkit/solver/pb"
	digest "github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

// Reads is what the builds of all stages take from elsewhere.
type Reads struct {
	// Paths of the context, with what lies below them; Whole where BuildKit names none.
	Paths []string `json:"paths"`
	Whole bool     `json:"whole"`
	// Images by their full names.
	Images []string `json:"images"`
	// URLs and git repositories.
	Remotes []string `json:"remotes"`
}

// An emptyImages resolver takes note of the images that it is asked for, and says of each that nothing is set in it.
// BuildKit asks for several at once.
type emptyImages struct {
	lock  sync.Mutex
	asked map[string]bool
}

func (e *emptyImages) ResolveImageConfig(
	_ context.Context, ref string, _ sourceresolver.Opt,
) (string, digest.Digest, []byte, error) {
	e.lock.Lock()
	e.asked[ref] = true
	e.lock.Unlock()
	config, err := json.Marshal(ocispecs.Image{
		Platform: ocispecs.Platform{OS: "linux", Architecture: "amd64"},
		RootFS:   ocispecs.RootFS{Type: "layers", DiffIDs: []digest.Digest{digest.FromString("layer")}},
	})
	return ref, "", config, err
}

func (r *Reads) ofAllStages(
	ctx context.Context, text []byte, stages []instructions.Stage, args map[string]string,
) error {
	caps := pb.Caps.CapSet(pb.Caps.All())
	images := &emptyImages{asked: map[string]bool{}}
	paths, remotes := map[string]bool{}, map[string]bool{}
	for index := range stages {
		// A stage without a name is no target, but the last one always is.
		state, _, _, _, err := dockerfile2llb.Dockerfile2LLB(ctx, upTo(text, stages, index), dockerfile2llb.ConvertOpt{
			Config:       dockerui.Config{BuildArgs: args},
			MetaResolver: images,
			LLBCaps:      &caps,
			Warn:         func(string, string, string, string, []parser.Range) {},
		})
		if err != nil {
			return err
		}
		definition, err := state.Marshal(ctx)
		if err != nil {
			return err
		}
		if err := r.take(definition, paths, remotes); err != nil {
			return err
		}
	}
	r.Paths, r.Images, r.Remotes = sorted(paths), sorted(images.asked), sorted(remotes)
	return nil
}

func (r *Reads) take(definition *llb.Definition, paths, remotes map[string]bool) error {
	for _, part := range definition.Def {
		var op pb.Op
		if err := op.UnmarshalVT(part); err != nil {
			return err
		}
		source := op.GetSource()
		if source == nil {
			continue
		}
		switch scheme, _, _ := strings.Cut(source.Identifier, "://"); scheme {
		case "local":
			listed, found := source.Attrs[pb.AttrFollowPaths]
			if !found {
				r.Whole = true
				continue
			}
			var follow []string
			if err := json.Unmarshal([]byte(listed), &follow); err != nil {
				return err
			}
			for _, path := range follow {
				paths[path] = true
			}
		case "http", "https", "git":
			remotes[source.Identifier] = true
		}
	}
	return nil
}

func upTo(text []byte, stages []instructions.Stage, index int) []byte {
	if index == len(stages)-1 {
		return text
	}
	lines := bytes.SplitAfter(text, []byte("\n"))
	return bytes.Join(lines[:stages[index+1].Location[0].Start.Line-1], nil)
}

func sorted(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for item := range set {
		list = append(list, item)
	}
	sort.Strings(list)
	return list
}
