/** A buffer that grows by doubling; every entry begins at a multiple of eight bytes, so that offsets fit 32 bits. */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(size = 1 << 16) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  /** Begins an entry of at most `size` bytes; its offset in units of eight. */
  begin(size: number): number {
    this.#length = Math.ceil(this.#length / 8) * 8;
    if (this.#length + size > this.#bytes.length) this.#grow(this.#length + size);
    return this.#length / 8;
  }

  #grow(needed: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }

  byte(value: number): void {
    this.#bytes[this.#length++] = value;
  }

  uint32(value: number): void {
    this.#length = this.#bytes.writeUInt32LE(value, this.#length);
  }

  text(text: string): void {
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  bytes(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
