import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cidOf } from "@comptoir/sdk/content/cid";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { VerifiedPicture } from "./verified-picture.tsx";

const engraving = Uint8Array.from(
  readFileSync(
    join(import.meta.dirname, "../../../scripts/demo/goods/pictures/lampe-du-soir.webp"),
  ),
);
const drawn = vi.fn((_blob: Blob) => "blob:drawn");

/** A gateway that gives these bytes for whatever it is asked. */
function show(asked: Uint8Array<ArrayBuffer>, given = asked) {
  vi.stubGlobal("fetch", async () => new Response(given));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, retryDelay: 0 } } });
  return renderUi(
    <QueryClientProvider client={client}>
      <VerifiedPicture cid={cidOf(asked)} alt="A lamp" />
    </QueryClientProvider>,
  );
}

describe("a picture of a stranger", () => {
  beforeEach(() => {
    drawn.mockClear();
    Object.assign(URL, { createObjectURL: drawn, revokeObjectURL: () => undefined });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is drawn out of its own bytes, under the type that these have", async () => {
    show(engraving);
    expect(await screen.findByRole("img", { name: "A lamp" })).toHaveAttribute("src", "blob:drawn");
    expect(drawn.mock.calls[0]?.[0].type).toBe("image/webp");
  });

  const text = (words: string) => new TextEncoder().encode(words);
  it.each([
    ["an SVG", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a picture that is a page as well", Uint8Array.from([...engraving, ...text("<script>")])],
  ])("is refused when it is %s, though its address is right", async (_name, hostile) => {
    show(hostile);
    await screen.findByText("This picture could not be verified");
    expect(screen.queryByRole("img")).toBeNull();
    expect(drawn).not.toHaveBeenCalled();
  });

  it("is refused when the gateway sends another", async () => {
    const other = Uint8Array.from(engraving);
    other[500] = (other[500] ?? 0) ^ 1;
    show(engraving, other);
    await screen.findByText("This picture could not be verified", {}, { timeout: 5_000 });
    expect(drawn).not.toHaveBeenCalled();
  });
});
