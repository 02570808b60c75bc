/** Problem details of an HTTP error (RFC 9457). `errors` names each faulty field by its JSON pointer. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}
