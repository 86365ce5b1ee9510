import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { Counted } from '@/tests/faults/zeros.ts';
import { COUNTED, NONE } from '@/tests/faults/zeros.ts';

/** Prints at the end how much was lost, torn or silently empty, over all tests that counted it. */
export default class ZerosReporter implements Reporter {
  readonly #sum: Counted = { ...NONE };
  #tests = 0;

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type !== COUNTED || !description) continue;
      const counted = JSON.parse(description) as Counted;
      this.#tests += 1;
      for (const key of Object.keys(NONE) as (keyof Counted)[]) this.#sum[key] += counted[key];
    }
  }

  onEnd(): void {
    if (this.#tests === 0) return;
    const { acknowledged, lost, actions, torn, looks, silent } = this.#sum;
    console.log(`\nAcknowledged notes lost: ${lost} (of ${acknowledged})`);
    console.log(`Torn actions: ${torn} (looked ${actions} times)`);
    console.log(`Silent empties: ${silent} (of ${looks} faults)`);
  }
}
