/** Names the record and the version of it that the form was made from. */
export function SeenVersion({ id, version }: { id?: string; version: number }) {
  return (
    <>
      {id && <input type="hidden" name="id" value={id} />}
      <input type="hidden" name="version" value={version} />
    </>
  );
}
