import type { VisualNode } from '../data/visual.ts';
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

/** How many communities have a colour of their own: more could not be told apart. */
export const groupColors = 8;

/** The colour of an entity's disc: by its community where it has one to show, else by its class. */
export function discColor(node: Pick<VisualNode, 'class' | 'group'>, theme: StageTheme): string {
  if (node.group !== undefined) return theme.groups[node.group] ?? theme.edge;
  return theme.classes[node.class] ?? theme.edge;
}

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
    groups: Array.from({ length: groupColors }, (_, i) => color(`--group-${i}`)),
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
