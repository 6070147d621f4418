import { installTrustedTypesPolicy } from "./trusted-types.ts";

// Imported before anything that could start a worker.
installTrustedTypesPolicy();
