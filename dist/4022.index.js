export const id = 4022;
export const ids = [4022];
export const modules = {

/***/ 64022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    removeNames: () => (  removeNames),
    surveyDocker: () => (  surveyDocker)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44296);
  var _staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51197);




const STAGED = /^bakehouse\.local\/([a-z0-9._-]+):((bk\d{1,3}-[a-z2-7]{40})(-verified)?(?:\.[A-Za-z0-9._-]+)?)$/;
async function surveyDocker(docker) {
    const references = await docker.references(_staging_js__WEBPACK_IMPORTED_MODULE_3__  .nD);
    const names = [...references].flatMap(([name, id]) => {
        const [, slug = '', tag = '', key = '', verified] = STAGED.exec(name) ?? [];
        return key === '' ? [] : [{ name, id, slug, tag, key, isVerified: verified !== undefined }];
    });
    const images = await docker.imagesById([...new Set(names.map(({ id }) => id))]);
    const uses = await usesOf(docker);
    return {
        remnants: [],
        images: names
            .filter(({ isVerified }) => !isVerified)
            .flatMap(({ name, id, slug, tag, key }) => {
            const image = images.get(id);
            if (image === undefined)
                return [];
            const facts = factsOf(image, slug);
            const tested = `${_staging_js__WEBPACK_IMPORTED_MODULE_3__  .nD}${slug}:${tag.replace(key, `${key}-verified`)}`;
            const isTested = references.get(tested) === id;
            return [
                {
                    ...facts,
                    provider: 'docker',
                    region: 'local',
                    id: name,
                    created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(image.created),
                    key,
                    copyOf: null,
                    verified: isTested,
                    digests: { config: id },
                    arch: null,
                    stage: null,
                    since: null,
                    holds: [...uses(id), ...otherNames(image)],
                    parts: isTested ? [tested] : [],
                    spared: [],
                },
            ];
        }),
    };
}
function factsOf({ labels }, slug) {
    const leg = labels['dev.bakehouse.leg'] ?? '';
    const areOwn = leg !== '' && isSlugOf(slug, (0,_image_leg_js__WEBPACK_IMPORTED_MODULE_2__  .tF)(leg));
    const label = (name) => (areOwn && labels[name]) || null;
    const base = labels['org.opencontainers.image.base.name'] || null;
    return {
        leg: areOwn ? leg : slug,
        recipe: label('dev.bakehouse.recipe'),
        parent: base === null ? null : (STAGED.exec(base)?.[3] ?? base),
        run: label('dev.bakehouse.run'),
        ref: label('dev.bakehouse.ref'),
        repository: null,
        commit: label('org.opencontainers.image.revision'),
    };
}
function isSlugOf(slug, own) {
    const [, short = ''] = /^(.+)-[0-9a-f]{8,64}$/.exec(slug) ?? [];
    return slug === own || (short !== '' && own.startsWith(short) && (own === short || slug.length === LONGEST_SLUG));
}
const LONGEST_SLUG = 100;
async function usesOf(docker) {
    try {
        const used = await docker.usedImages();
        return (id) => used
            .filter(({ image }) => image === id)
            .map(({ container }) => ({ kind: 'instance', what: `the container ${container}` }));
    }
    catch (error) {
        const what = `containers, which could not be asked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\.$/, '')}`;
        return () => [{ kind: 'unknown', what }];
    }
}
function otherNames({ tags }) {
    return tags
        .filter((name) => !name.startsWith(_staging_js__WEBPACK_IMPORTED_MODULE_3__  .nD))
        .map((name) => ({ kind: 'by-hand', what: `its name ${name}` }));
}
async function removeNames(docker, { id, parts }) {
    for (const name of [...parts, id]) {
        try {
            await docker.removeImage(name);
        }
        catch (error) {
            if (!/no such image/i.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error)))
                throw error;
        }
    }
}


/***/ })

};
