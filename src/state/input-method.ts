/**
 * Keys of an input method (Japanese, Chinese, Korean, accents by a held key) are kept from every handler of the page; the field
 * still gets them. Safari sends the key that ends a composition after it, with the key code 229. Must be called before any other
 * listener is added to the window.
 */
export function guardInputMethods(page: EventTarget): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const { isComposing, keyCode } = event as KeyboardEvent;
      if (isComposing || keyCode === 229) event.stopImmediatePropagation();
    },
    true,
  );
}
