/** Whether a web page stands around this page of ours; it could cover what it frames. */
export function isFramed(): boolean {
  return window.top !== window.self;
}
