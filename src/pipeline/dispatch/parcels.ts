import { sha256Hex } from '../../core/files/files.ts';
import type { Destination, Parcel } from './destinations.ts';
import type { SentProfile } from './state.ts';

/** A profile that is to be sent, and what is to be noted then. */
export interface Due {
  readonly name: string;
  readonly text: string;
  readonly next: SentProfile;
}

/** Profiles that are sent as one, or of which one can be sent nowhere. */
export type Packed =
  | { readonly kind: 'parcel'; readonly parcel: Parcel; readonly dues: readonly Due[] }
  | { readonly kind: 'refused'; readonly due: Due; readonly reason: string };

/**
 * Packs what is due, in order, as much into one as the destination takes. The same profiles make the same parcel again until
 * they are noted as sent, and another one whenever they are sent anew. Pure.
 * @param pending the id of what may have been sent already
 */
export function pack(dues: readonly Due[], destination: Destination, pending: string | null): readonly Packed[] {
  const packed: Packed[] = [];
  let open: Due[] = [];
  const close = (): void => {
    if (open.length > 0) packed.push({ kind: 'parcel', parcel: parcelOf(open, pending), dues: open });
    open = [];
  };
  for (const due of dues) {
    const reason = destination.refuses(parcelOf([due], pending));
    if (reason !== undefined) {
      packed.push({ kind: 'refused', due, reason });
      continue;
    }
    const more = [...open, due];
    if (open.length > 0 && (!destination.takesSeveral || destination.refuses(parcelOf(more, pending)) !== undefined))
      close();
    open.push(due);
  }
  close();
  return packed;
}

function parcelOf(dues: readonly Due[], pending: string | null): Parcel {
  const names = dues.map(({ name, next }) => `${name}\0${next.digest}\0${next.sent}`);
  const id = parcelId(names.join('\n'));
  return { id, isOld: id === pending, content: { kind: 'profiles', texts: dues.map(({ text }) => text) } };
}

/** An id by which it is found again, of what is sent and how often it was. */
export function parcelId(text: string): string {
  return `change-${sha256Hex(text).slice(0, 32)}`;
}
