import { i18n } from "@lingui/core";
import { beforeEach } from "vitest";

/** Tests read English, straight from the source, unless they choose otherwise. */
beforeEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));
