export const previewSv = {};
