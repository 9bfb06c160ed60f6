/** One line, or several, to whoever develops. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Below a line of progress, and in step with it. */
export function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "      ");
}
