/** A piece of text to draw at a point, its letters in the order in which they stand, from the left. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Width of each character in thousandths of the size; 500 by default. */
  readonly width?: number;
}

/**
 * Makes a small PDF that draws text with a font that says what each of its glyphs stands for, as programs do.
 * Without text on it, a page holds a picture.
 */
export function makePdf(pages: readonly (readonly Drawn[])[], title?: string): Uint8Array {
  const glyphs = new Map<string, { id: number; text: string; width: number }>();
  const glyphOf = (text: string, width: number): string => {
    const key = `${text}/${width}`;
    const glyph = glyphs.get(key) ?? { id: glyphs.size + 1, text, width };
    glyphs.set(key, glyph);
    return glyph.id.toString(16).padStart(4, '0');
  };
  const contents = pages.map((page) => page.map((drawn) => draw(drawn, glyphOf)).join('\n'));
  const font = 4;
  const first = 8;
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')}] >>`,
    `<< /Title ${utf16(title ?? '')} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 500 /W [${[...glyphs.values()].map(({ id, width }) => `${id} [${width}]`).join(' ')}] >>`,
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode([...glyphs.values()])),
  ];
  const picture = first + pages.length * 2;
  for (const [i, content] of contents.entries()) {
    const body = content || 'q 400 0 0 600 50 50 cm /Im Do Q';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + i * 2 + 1} 0 R /Resources << /Font << /F ${font} 0 R >> /XObject << /Im ${picture} 0 R >> >> >>`,
      stream(body),
    );
  }
  objects.push(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n@\nendstream',
  );
  return assemble(objects);
}

/** Draws lines of Arabic as browsers do: presentation forms, each by itself, from the left. */
export function drawLine(visual: readonly string[], left: number, y: number, size = 12): readonly Drawn[] {
  return visual.map((text, i) => ({ text, x: left + i * size * 0.5, y, size }));
}

function draw(
  { text, x, y, size = 12, width = 500 }: Drawn,
  glyphOf: (text: string, width: number) => string,
) {
  const codes = [...text].map((character) => glyphOf(character, width)).join('');
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}

function toUnicode(glyphs: readonly { id: number; text: string }[]): string {
  const lines = glyphs.map(({ id, text }) => `<${id.toString(16).padStart(4, '0')}> ${utf16(text, '')}`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${lines.map((line) => `1 beginbfchar ${line} endbfchar`).join('\n')}
endcmap end end`;
}

function utf16(text: string, mark = 'feff'): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<${mark}${units.join('')}>`;
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
