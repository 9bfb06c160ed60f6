import axe from "axe-core";

/** Of a whole page, which a part of it cannot satisfy. */
const wholePage = ["region", "page-has-heading-one", "landmark-one-main", "heading-order"];

/** What axe objects to in the page, one line a finding: the rule, and the element. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ["violations"],
    rules: Object.fromEntries(wholePage.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
