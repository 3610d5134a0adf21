import type { StageTheme } from './graph-stage.ts';

const classNames = [
  'Person',
  'Organization',
  'Polity',
  'Place',
  'Facility',
  'Post',
  'Agreement',
  'NamedEvent',
  'Artifact',
] as const;

/** Reads the stage's colours and family from the page's style, so that both follow one theme. */
export function readTheme(element: Element): StageTheme {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  return {
    background: color('--ground'),
    ink: color('--ink'),
    faint: color('--ink-soft'),
    edge: color('--edge'),
    denied: color('--denied'),
    accent: color('--accent'),
    chip: color('--panel'),
    classes: Object.fromEntries(classNames.map((name) => [name, color(`--class-${name.toLowerCase()}`)])),
    font: color('--sans'),
  };
}

/**
 * Loads the families in both scripts: a canvas does not wait for fonts, and its first labels would
 * be drawn, and measured, in another one.
 */
export async function loadFonts(fonts: FontFaceSet): Promise<void> {
  const sample = 'صلة Sila 123';
  const wanted = [
    '400 14px "IBM Plex Sans Arabic"',
    '500 14px "IBM Plex Sans Arabic"',
    '600 14px "IBM Plex Sans Arabic"',
    '400 18px "Noto Naskh Arabic"',
  ];
  await Promise.allSettled(wanted.map((font) => fonts.load(font, sample)));
}
