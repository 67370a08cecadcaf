import "./no-eval.ts";
import "@fontsource-variable/noto-sans/wght.css";
import "@fontsource-variable/noto-sans-khmer/wght.css";
import "@fontsource-variable/noto-sans-kr/wght.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import "./styles/tokens.css";
import "./styles/access.css";
import "./styles/base.css";
import "./styles/bar.css";
import "./styles/explore.css";
import "./styles/workbench.css";
import "./styles/inspector.css";
import "./styles/pages.css";
import "./styles/clusters.css";
import "./styles/wizard.css";
import "./styles/identities.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { boot } from "./tasks/session.ts";

const root = document.querySelector("#root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  void boot();
}
