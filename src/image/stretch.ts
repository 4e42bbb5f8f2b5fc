/** One stretch of a build, timed by when its lines came: no builder tells times itself. */
export interface Stretch {
  readonly build: string;
  readonly what: string;
  readonly startMs: number;
  readonly endMs: number;
}
