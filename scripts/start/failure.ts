/** Something a person can act on: what failed, and what to do. Everything else is a defect and keeps its stack. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
