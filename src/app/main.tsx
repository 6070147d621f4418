import "./install-trusted-types.ts";
import "#ui/theme/theme.css";
import "./app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserWorkbookStore } from "#state/browser-workbook-store.ts";
import { WorkbookStoreProvider } from "#state/use-workbook.tsx";
import { App } from "./app.tsx";
import { FramedRefusal } from "./framed-refusal.tsx";
import { watchForUpdates } from "./update.ts";

const root = createRoot(document.getElementById("root")!);

if (window.top === window.self) {
  const store = createBrowserWorkbookStore();
  root.render(
    <StrictMode>
      <WorkbookStoreProvider store={store}>
        <App />
      </WorkbookStoreProvider>
    </StrictMode>,
  );
  void store.start();
  window.addEventListener(
    "load",
    () => {
      void watchForUpdates(() => store.flush());
      void import("./keep-backups.ts").then(({ keepBrowserBackups }) => keepBrowserBackups(store));
    },
    { once: true },
  );
} else {
  root.render(<FramedRefusal />);
}
