export const id = 5538;
export const ids = [5538];
export const modules = {

/***/ 75538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    tagImages: () => (  tagImages)
  });
  var _ec2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3435);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41421);


async function tagImages({ images, tags, key, onRefused }, connect = _ec2_js__WEBPACK_IMPORTED_MODULE_0__.connectEc2) {
    const sets = key === null ? [] : (0,_image_set_js__WEBPACK_IMPORTED_MODULE_1__  .lD)(key, images);
    await Promise.all(images.map(async (image, index) => {
        try {
            await (await connect(image.region)).tag([image.id], { ...tags, ...sets[index]?.tags });
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}


/***/ })

};
