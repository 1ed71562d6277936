/** Draws Baton's icon, a relay baton with two bands, and writes it in the forms that each platform wants. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** @typedef {{ x: number, y: number }} Point */

const folder = import.meta.dirname;
const accent = [33, 101, 178];
const white = [255, 255, 255];
const samplesPerSide = 4;

/** Distance from a point to a box with round corners around the middle, in parts of the icon's side. @param {Point} point */
function tileDistance({ x, y }) {
  const half = 0.44;
  const radius = 0.1;
  const right = Math.abs(x - 0.5) - half + radius;
  const down = Math.abs(y - 0.5) - half + radius;
  return Math.hypot(Math.max(right, 0), Math.max(down, 0)) + Math.min(Math.max(right, down), 0) - radius;
}

/** Along and across the baton, which lies on the rising diagonal. @param {Point} point */
function onBaton({ x, y }) {
  const along = (x - 0.5 - (y - 0.5)) * Math.SQRT1_2;
  const across = (x - 0.5 + (y - 0.5)) * Math.SQRT1_2;
  const isInside = Math.hypot(Math.max(Math.abs(along) - 0.27, 0), across) < 0.085;
  const isBand = Math.abs(Math.abs(along) - 0.2) < 0.022;
  return isInside && !isBand;
}

/** @param {number} column @param {number} row @param {number} size */
function pixel(column, row, size) {
  const sums = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samplesPerSide ** 2; sample++) {
    const x = (column + ((sample % samplesPerSide) + 0.5) / samplesPerSide) / size;
    const y = (row + (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide) / size;
    if (tileDistance({ x, y }) > 0) continue;
    const colour = onBaton({ x, y }) ? white : accent;
    covered++;
    colour.forEach((value, channel) => (sums[channel] = (sums[channel] ?? 0) + value));
  }
  return [
    ...sums.map((sum) => Math.round(sum / Math.max(covered, 1))),
    Math.round((covered * 255) / samplesPerSide ** 2),
  ];
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

/** @param {number} value */
function bigEndian(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** @param {number} size */
function png(size) {
  const header = Buffer.concat([bigEndian(size), bigEndian(size), Buffer.from([8, 6, 0, 0, 0])]);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (_, column) => pixel(column, row, size)).flat()]),
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {number[]} sizes */
function ico(sizes) {
  const images = sizes.map(png);
  const directory = Buffer.alloc(6 + 16 * sizes.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(sizes.length, 4);
  let offset = directory.length;
  images.forEach((image, index) => {
    const entry = 6 + 16 * index;
    const side = (sizes[index] ?? 0) % 256;
    directory.set([side, side, 0, 0, 1, 0, 32, 0], entry);
    directory.writeUInt32LE(image.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  });
  return Buffer.concat([directory, ...images]);
}

/** @param {Record<string, number>} sizesByType */
function icns(sizesByType) {
  const entries = Object.entries(sizesByType).map(([type, size]) => {
    const image = png(size);
    return Buffer.concat([Buffer.from(type), bigEndian(image.length + 8), image]);
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns'), bigEndian(body.length + 8), body]);
}

mkdirSync(join(folder, 'icons'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png(size));
}
writeFileSync(join(folder, 'icon.ico'), ico([16, 32, 48, 64, 128, 256]));
writeFileSync(join(folder, 'icon.icns'), icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
