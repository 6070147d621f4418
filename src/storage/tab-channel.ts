/** What tabs with the same workbook tell each other. Only hints: correctness never depends on their arrival. */
export type TabMessage = { readonly type: "saved" } | { readonly type: "release" };

export interface TabChannel {
  post(message: TabMessage): void;
  close(): void;
}

export function openTabChannel(workbook: string, onMessage: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === "undefined") return { post() {}, close() {} };
  const channel = new BroadcastChannel(`kpi-workbook:${workbook}`);
  channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
