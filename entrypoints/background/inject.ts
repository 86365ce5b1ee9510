import browser from 'webextension-polyfill';
import type { Scripting } from 'webextension-polyfill';
import { count } from './receipts.ts';

/** A page, with the frames that are meant. */
export type Target = Scripting.InjectionTarget;

/** Puts a script of ours into a page, counted. Rejects where the browser does not allow it. */
export function runScript(injection: Scripting.ScriptInjection): Promise<Scripting.InjectionResult[]> {
  count('scripts');
  return browser.scripting.executeScript(injection);
}

/** Puts a style sheet of ours into a page, counted. Rejects like `runScript`. */
export function putStyle(injection: Scripting.CSSInjection): Promise<void> {
  count('scripts');
  return browser.scripting.insertCSS(injection);
}
