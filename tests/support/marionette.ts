import type { Socket } from 'node:net';
import { connect } from 'node:net';

/** The name that WebDriver gives to a reference to an element, in every message. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What Firefox answered with an error: its WebDriver name (`no such element`, `timeout`, …) and its words. */
export class MarionetteError extends Error {
  override name = 'MarionetteError';
  readonly kind: string;
  constructor(kind: string, message: string) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Firefox's own remote control, spoken straight over TCP: a message is its length in bytes, a colon, and JSON `[0, id, command, parameters]`;
 * answers come in the same form. Commands are those of WebDriver with a prefix, such as `WebDriver:Navigate`.
 */
export class Marionette {
  private rest = Buffer.alloc(0);
  private count = 0;
  private readonly waiting = new Map<number, { done: (value: unknown) => void; failed: (reason: Error) => void }>();
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => this.take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
    socket.on('close', () => {
      for (const { failed } of this.waiting.values()) failed(new Error('Firefox has gone.'));
      this.waiting.clear();
    });
    socket.on('error', () => undefined);
  }

  /** Resolves once connected; rejects where nobody listens on the port yet. */
  static async open(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((done, failed) => socket.once('connect', done).once('error', failed));
    return new Marionette(socket);
  }

  /** Sends one command and gives its result, of the shape that the command has. Throws MarionetteError. */
  async send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    const id = (this.count += 1);
    const message = JSON.stringify([0, id, command, parameters]);
    const answer = new Promise<unknown>((done, failed) => this.waiting.set(id, { done, failed }));
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return (await answer) as T;
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const colon = this.rest.indexOf(':');
      const end = colon + 1 + Number(this.rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || this.rest.length < end) return;
      const message = JSON.parse(this.rest.subarray(colon + 1, end).toString()) as Answer | object;
      this.rest = this.rest.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message)) this.settle(message as Answer);
    }
  }

  private settle([, id, error, result]: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.failed(new MarionetteError(error.error, error.message));
    else waiting?.done(result);
  }
}
