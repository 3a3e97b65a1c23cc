#!/bin/bash
# Calls a running server as the original service's clients do, with good and bad input, and says PASS or FAIL
# for every expectation. Adds a few analyses to that server's history.
#
#   tests/api/original_clients.sh http://127.0.0.1:5000 [sound.wav]
#
# Exit status: 0 all passed, 1 some failed, 2 called wrongly.
set -u
export LC_ALL=C

url=${1%/}
[ -n "$url" ] || { echo "usage: $0 URL [sound.wav]" >&2; exit 2; }
sound=${2:-$(dirname "$0")/../golden/espeak.wav}
[ -r "$sound" ] || { echo "there is no $sound" >&2; exit 2; }
command -v curl > /dev/null || { echo "curl is needed" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$sound" "$work/audio.wav"
echo "this is no sound" > "$work/broken.wav"
echo "hello" > "$work/notes.txt"
head -c 2000000 /dev/urandom > "$work/large.wav" # curl asks "Expect: 100-continue" before it sends that much
failed=0

# call NAME EXPECTED-STATUS curl-arguments… : leaves body, head and status behind.
call() {
  name=$1 expected=$2
  shift 2
  status=$(curl --silent --max-time 90 --output "$work/body" --dump-header "$work/head" \
                --write-out '%{http_code}' "$@")
  verdict "$name answers $expected" [ "$status" = "$expected" ]
}
verdict() {
  local what=$1
  shift
  if "$@"; then
    echo "PASS $what"
  else
    echo "FAIL $what (status ${status:-none}: $(head -c 300 "$work/body" | tr -d '\0'))"
    failed=1
  fi
}
# The body, the head of the answer match a regular expression.
says() { verdict "$name says $1" grep --quiet --extended-regexp --text "$1" "$work/body"; }
heads() { verdict "$name has $1" grep --quiet --ignore-case --extended-regexp "$1" "$work/head"; }
# The value of a string in the last body.
value() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" "$work/body"; }

number='[0-9.e+-]+'

call "GET /health" 200 "$url/health"
says '^\{ *"status": *"ok" *\}'
heads '^content-type: application/json'

call "GET /models/info" 200 "$url/models/info"
for field in model_type classes n_features trained_on feature_type scaler; do says "\"$field\": *"; done
says '"n_features": *40'
says '"scaler": *"StandardScaler"'

call "GET /" 200 "$url/"
heads '^content-type: text/html'
says '<form'

call "POST /predict" 200 -X POST -F "file=@$work/audio.wav" "$url/predict"
says '"emotion": *"[a-z]+"'
says "\"probabilities\": *\\{(\"[a-z]+\": *$number,? *)+\\}"
says '"audio_file": *"audio[_0-9]*\.wav"'
says '"visualization": *"visualizations/audio[_0-9]*\.wav_analysis\.png"'
first=$(value audio_file)
picture=$(value visualization)

call "POST /predict, the same name again" 200 -F "file=@$work/audio.wav" "$url/predict"
verdict "two uploads of one name get two names" [ "$(value audio_file)" != "$first" ]

call "POST /predict, MPEG type and a path for a name" 200 \
     -F "file=@$work/audio.wav;filename=../../my voice.mp3;type=audio/mpeg" "$url/predict"
says '"audio_file": *"my_voice[_0-9]*\.mp3"'

if command -v ffmpeg > /dev/null && ffmpeg -loglevel error -i "$sound" -c:a aac "$work/audio.m4a"; then
  call "POST /predict, M4A" 200 -F "file=@$work/audio.m4a" "$url/predict"
else
  echo "SKIP POST /predict, M4A: there is no ffmpeg to make one"
fi

call "POST /api/predict" 200 -F "file=@$work/audio.wav" "$url/api/predict"
says '"emotion": *"[a-z]+"'
says "\"confidence\": *(0(\\.[0-9]{1,3})?|1(\\.0)?)[,}]"
says '"filename": *"audio[_0-9]*\.wav"'

for path in /predict /api/predict; do
  call "POST $path without a file" 400 -X POST "$url$path"
  says '"error": *"No file uploaded"'
  call "POST $path with another part" 400 -F "sound=@$work/audio.wav" "$url$path"
  says '"error": *"No file uploaded"'
  call "POST $path with no file chosen" 400 -F "file=@$work/audio.wav;filename=" "$url$path"
  says '"error": *"No file selected"'
  call "POST $path with text" 400 -F "file=@$work/notes.txt" "$url$path"
  says '"error": *"Invalid file type"'
  call "POST $path with a broken file" 400 -F "file=@$work/broken.wav" "$url$path"
  says '"error": *"Error processing audio file"'
done
call "POST /predict with 2 MB of noise" 400 -F "file=@$work/large.wav" "$url/predict"
says '"error": *"Error processing audio file"'

printf '{"audio": "data:audio/wav;base64,%s"}' "$(base64 < "$work/audio.wav" | tr -d '\n')" > "$work/record.json"
call "POST /record" 200 -X POST -H "Content-Type: application/json" -d "@$work/record.json" "$url/record"
says '"audio_file": *"recording_[0-9]{8}_[0-9]{6}[_0-9]*\.wav"'
says '"emotion": *"[a-z]+"'
says '"visualization": *"visualizations/recording_'
recording=$(value audio_file)
call "POST /record without sound" 400 -H "Content-Type: application/json" -d '{}' "$url/record"
says '"error": *"No audio data received"'
call "POST /record without JSON" 400 -H "Content-Type: application/json" -d 'hello' "$url/record"
says '"error": *"No audio data received"'
call "POST /record with a broken sound" 400 -H "Content-Type: application/json" \
     -d '{"audio": "data:audio/wav;base64,aGVsbG8="}' "$url/record"
says '"error": *"Error processing audio file"'
call "POST /record with broken base64" 400 -H "Content-Type: application/json" \
     -d '{"audio": "data:audio/wav;base64,%%%"}' "$url/record"
says '"error": *"Error processing audio file"'

call "GET /history" 200 "$url/history"
says '^\{ *"history": *\['
says '"timestamp": *"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"'
says "\"filename\": *\"$first\""
says "\"filename\": *\"$recording\""
says "\"confidence\": *$number"
says '"top_3_probabilities": *"\{\\"'

call "GET /download-report" 200 "$url/download-report/$first"
heads '^content-type: application/pdf'
heads "^content-disposition: attachment; filename=\"?sentisound_report_$first\.pdf"
says '^%PDF-'
call "GET /download-report of a recording" 200 "$url/download-report/$recording"
call "GET /download-report of nothing" 404 "$url/download-report/nothing.wav"
says '"error": *"Report not found"'

call "GET the picture" 200 "$url/$picture"
heads '^content-type: image/png'

call "GET /predict" 405 "$url/predict"
heads '^allow: POST'
call "POST /health" 405 -X POST "$url/health"
call "GET /nothing" 404 "$url/nothing"
says '"error"'

exit "$failed"
