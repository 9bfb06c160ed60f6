/** After a form was refused: to the first field that is wrong, whose error is read with it. */
export function focusFirstInvalid(form: HTMLElement): void {
  form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
}
