// Makes a photo as small as the pages show it, before it is sent. What cannot be made smaller here goes as it is.
const side = 400;
const field = document.querySelector('#Photo');

field.addEventListener('change', async () => {
  const picture = field.files[0] && await createImageBitmap(field.files[0]).catch(() => null);
  const length = picture && Math.min(picture.width, picture.height);
  if (!picture || length <= side) {
    return;
  }

  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const paper = canvas.getContext('2d');
  paper.imageSmoothingQuality = 'high';
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, side, side);
  paper.drawImage(picture, (picture.width - length) / 2, (picture.height - length) / 2, length, length, 0, 0, side, side);
  canvas.toBlob((small) => {
    if (small) {
      const files = new DataTransfer();
      files.items.add(new File([small], 'photo.jpg', { type: small.type }));
      field.files = files.files;
    }
  }, 'image/jpeg', 0.85);
});
