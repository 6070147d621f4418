import { configure } from "@testing-library/react";
import "fake-indexeddb/auto";
import "@testing-library/jest-dom/vitest";

// A busy machine draws late; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 });
