/**
 * Measures names in CSS pixels, as the stage writes them.
 *
 *   measurer()('صلة') // 24.3
 */
export function measurer(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans');
  return (text) => {
    if (!context) return text.length * 7;
    context.font = `500 13px ${family}`;
    return context.measureText(text).width;
  };
}
