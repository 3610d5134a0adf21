import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/encoding.ts';

const arabic =
  'التقى الرئيس المصري نظيره الأردني في القاهرة يوم الثلاثاء، وبحثا سبل تعزيز العلاقات بين البلدين.\nوأكد الجانبان أهمية التنسيق.';
const mixed = 'أعلنت شركة Siemens الألمانية توقيع عقد مع وزارة الكهرباء العراقية بقيمة 500 million euro.';
const english = 'The café owner met François in Zürich – it was raining.';

/** Encodes with a one-byte table, made by turning the decoder round. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte), { stream: true }), byte);
  }
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f));
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('the encoding is told from the bytes', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(arabic), arabic],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${arabic}`), arabic],
    ['UTF-16 little-endian with a mark', utf16(arabic, false, true), arabic],
    ['UTF-16 big-endian with a mark', utf16(arabic, true, true), arabic],
    ['UTF-16 little-endian without a mark', utf16(arabic, false, false), arabic],
    ['UTF-16 big-endian, English', utf16(english, true, false), english],
    ['windows-1256', encode(arabic, 'windows-1256'), arabic],
    ['windows-1256 with Latin inside', encode(mixed, 'windows-1256'), mixed],
    ['ISO-8859-6', encode(arabic, 'iso-8859-6'), arabic],
    ['ISO-8859-6 with Latin inside', encode(mixed, 'iso-8859-6'), mixed],
    ['windows-1252', encode(english, 'windows-1252'), english],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });

  test('a wrong declaration does not beat the bytes', () => {
    expect(decode(encode(arabic, 'windows-1256'), 'iso-8859-1')).toBe(arabic);
    expect(decode(new TextEncoder().encode(arabic), 'windows-1256')).toBe(arabic);
  });

  test('UTF-8 with one damaged byte stays UTF-8', () => {
    const bytes = new TextEncoder().encode(arabic);
    bytes[20] = 0xff;
    expect(decode(bytes)).toContain('الأردني في القاهرة');
  });

  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n…')],
    ['a PNG image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ['binary data', Uint8Array.of(1, 2, 0, 3, 255, 0, 0, 9, 17, 33)],
  ])('%s is refused by name', (kind, bytes) => {
    expect(() => decode(bytes)).toThrow(new RegExp(`this is ${kind}.*not text`));
  });

  test('any text written as UTF-8 is read back', () => {
    const printable = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/\p{Cc}|^\ufeff/u.test(text));
    fc.assert(
      fc.property(printable, (text) => decode(new TextEncoder().encode(`نص ${text}`)) === `نص ${text}`),
    );
  });
});
