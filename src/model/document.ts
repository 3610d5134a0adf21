/** The languages that Sila reads. */
export type LanguageCode = 'ar' | 'en';

/** Stands in a document's text before each page but the first, as in the output of other tools. */
export const pageBreak = '\f';

/**
 * One document as it was read: the text is kept exactly as given, since every offset refers to it.
 *
 *   { id: 'sana-17', text: 'التقى …', published: '2020-07-08' }
 */
export interface Document {
  /** Unique within a workspace; given by the input, else the hash of the text. */
  readonly id: string;
  readonly text: string;
  /** BCP 47 code when the input states it; otherwise it is detected. */
  readonly lang?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The day of publication, `YYYY-MM-DD`; relative dates are resolved against it. */
  readonly published?: string;
}
