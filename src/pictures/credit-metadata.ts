/*
 * Who made a picture and who owns it stays in every derivative. Nothing else does: a photograph
 * also carries where it was taken, and that can endanger people.
 */

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const names: Readonly<Record<number, keyof Credit>> = {
  [ARTIST]: 'Artist',
  [COPYRIGHT]: 'Copyright',
};

export type Credit = Partial<Record<'Artist' | 'Copyright', string>>;

/** The credit of a picture from its EXIF block, else from its XMP packet (Dublin Core). */
export function readCredit(exif: Buffer | undefined, xmp: string | undefined): Credit {
  return { ...readXmp(xmp ?? ''), ...readExif(exif) };
}

function readXmp(xmp: string): Credit {
  const find = (name: string) =>
    new RegExp(`<dc:${name}>.*?<rdf:li[^>]*>([^<]+)<`, 's').exec(xmp)?.[1]?.trim();
  const [creator, rights] = [find('creator'), find('rights')];
  return { ...(creator ? { Artist: creator } : {}), ...(rights ? { Copyright: rights } : {}) };
}

/**
 * Artist and copyright of an EXIF block as sharp hands it over ("Exif\0\0", then TIFF 6.0: byte
 * order, offset of the first directory, entries of 12 bytes). A damaged block gives nothing.
 */
function readExif(exif: Buffer | undefined): Credit {
  if (!exif) return {};
  try {
    return readDirectory(exif.subarray(exif.indexOf('Exif\0\0') === 0 ? 6 : 0));
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function readDirectory(tiff: Buffer): Credit {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = long(4);
  const credit: Credit = {};
  for (let index = 0; index < short(start); index += 1) {
    const entry = start + 2 + index * 12;
    const name = names[short(entry)];
    if (!name) continue;
    const length = long(entry + 4);
    const at = length <= 4 ? entry + 8 : long(entry + 8);
    const text = tiff
      .toString('utf8', at, at + length)
      .replace(/\0.*$/s, '')
      .trim();
    if (text) credit[name] = text;
  }
  return credit;
}
