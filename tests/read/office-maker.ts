import { strToU8, zipSync } from 'fflate';

/** A Word document of the given XML paragraphs. */
export function makeDocx(paragraphs: string, about = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(`<cp:coreProperties>${about}</cp:coreProperties>`),
  });
}

/** A paragraph of a Word document with one run. */
export function wordParagraph(text: string, style = ''): string {
  const properties = style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An OpenDocument text of the given XML paragraphs. */
export function makeOdt(paragraphs: string, about = ''): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`,
    ),
    'meta.xml': strToU8(`<office:document-meta><office:meta>${about}</office:meta></office:document-meta>`),
  });
}
