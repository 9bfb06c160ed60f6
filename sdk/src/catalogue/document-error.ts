/** Says which field of a document is wrong and how; the path reads like `lines[2].quantity`, empty for the whole. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(path === "" ? reason : `${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}
