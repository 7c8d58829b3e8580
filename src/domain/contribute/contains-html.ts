const tag = /<\/?[a-z!][^>]*>?/i;
const entity = /&(#\d+|#x[0-9a-f]+|[a-z]{2,8});/i;
const address = /^[a-z]+:\S+$/i;

/** True where a text of the data contains HTML, which would be displayed as plain text. An address may hold what looks like an entity. */
export const holdsHtml = (text: string): boolean => tag.test(text) || (!address.test(text) && entity.test(text));
