export const id = 5731;
export const ids = [5731];
export const modules = {

/***/ 78710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  Findings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37478);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57534);




const LONGEST_REASON = 300;
class Findings {
    #region;
    #isDry;
    #found = [];
    #unasked = [];
    #silence;
    #command = '';
    constructor(region, isDry) {
        this.#region = region;
        this.#isDry = isDry;
    }
    async ask({ what, command, right, look }) {
        if (this.#silence !== undefined) {
            this.#unasked.push(what);
            return undefined;
        }
        try {
            return await look();
        }
        catch (error) {
            if (!isAnswer(error)) {
                this.#silence = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
                this.#command = command;
                this.#unasked.push(what);
                return undefined;
            }
            this.#add({ kind: 'unknown', id: what, state: 'unchecked', reason: refusal(error, right), command });
            return undefined;
        }
    }
    async remove({ kind, id, reason, command, right, remove }) {
        if (this.#isDry) {
            this.left(kind, id, 'kept as keep-on-failure asks', command);
            return false;
        }
        if (this.#silence !== undefined) {
            this.left(kind, id, this.#silence, command);
            return false;
        }
        try {
            await remove();
            this.#add({ kind, id, state: 'removed', reason, command: null });
            return true;
        }
        catch (error) {
            if (!isAnswer(error))
                this.#silence = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
            this.left(kind, id, refusal(error, right), command);
            return false;
        }
    }
    left(kind, id, reason, command) {
        this.#add({ kind, id, state: 'left', reason, command });
    }
    get isSilent() {
        return this.#silence !== undefined;
    }
    get all() {
        if (this.#unasked.length === 0)
            return this.#found;
        const id = this.#unasked.join('; ');
        const reason = (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .bj)(this.#silence);
        return [
            ...this.#found,
            { kind: 'unknown', id, region: this.#region, state: 'unchecked', reason, command: this.#whole(this.#command) },
        ];
    }
    #add(one) {
        const command = one.command === null ? null : this.#whole(one.command);
        const isTold = this.#found.some(({ kind, id }) => kind === one.kind && id === one.id);
        if (!isTold)
            this.#found.push({ ...one, region: this.#region, command });
    }
    #whole(command) {
        return `aws ec2 ${command} --region ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .r7)(this.#region)}`;
    }
}
function isAnswer(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return false;
    const { $metadata: metadata } = error;
    return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
}
function refusal(error, right) {
    const said = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
    if (/^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__  .V)(error)))
        return `the credentials lack ${right}: ${said}`;
    return said;
}


/***/ }),

/***/ 15731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    listStayingVolumes: () => (  listStayingVolumes)
  });
  var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78710);

async function listStayingVolumes(noted, kept, connect) {
    const found = await Promise.all(Object.entries(noted).map(async ([region, { staying = [] }]) => {
        const ids = staying.filter((id) => !kept.has(id));
        return ids.length === 0 ? [] : listIn(region, ids, connect);
    }));
    return found.flat();
}
async function listIn(region, ids, connect) {
    const findings = new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .F(region, true);
    const seen = await findings.ask({
        what: `volumes ${ids.join(', ')}`,
        command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeVolumes',
        look: async () => {
            const ec2 = await connect(region);
            return ec2.volumes(ids);
        },
    });
    const reason = "made for this bake's instance, and stayed on when that ended, as its delete_on_termination is false";
    for (const { id, isFree } of seen ?? [])
        if (isFree && ids.includes(id))
            findings.left('volume', id, reason, `delete-volume --volume-id ${id}`);
    return findings.all;
}


/***/ })

};
