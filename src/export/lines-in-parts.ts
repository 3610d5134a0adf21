const linesAPart = 2000;

/** Lines in parts that hold whole subjects, so that each can be written on its own. */
export function* linesInParts(lines: Iterable<string>): Generator<readonly string[]> {
  let part: string[] = [];
  let last = '';
  for (const line of lines) {
    const subject = line.slice(0, line.indexOf(' '));
    if (part.length >= linesAPart && subject !== last) {
      yield part;
      part = [];
    }
    last = subject;
    part.push(line);
  }
  if (part.length > 0) yield part;
}
