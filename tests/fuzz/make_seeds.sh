#!/bin/sh
# Writes the first inputs of the fuzz targets:  tests/fuzz/make_seeds.sh FOLDER [SEED_MODELS]
# Requests and CSV are written by hand, sound is a fraction of a second of resources/samples in many formats, models come
# from the program SEED_MODELS (target seed_models). Nothing is taken from a corpus. Needs ffmpeg.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
out=$1
for target in multipart dataurl header requesthead chunkedbody csv tiers decoder model; do mkdir -p "$out/$target"; done

cd "$out/multipart"
printf 'multipart/form-data; boundary=AaB03x\n--AaB03x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\nContent-Type: audio/wav\r\n\r\nRIFF\r\n--AaB03x--\r\n' >file
printf 'Multipart/Form-Data; charset=utf-8; BOUNDARY="a b:c"\npreamble\r\n--a b:c \t\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--a b:c--' >quoted
printf "multipart/form-data; boundary=X\n--X\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x.wav\"; filename*=UTF-8''gr%%C3%%BC%%C3%%9F.wav\r\n\r\n\0\1\2\r\n--X\r\n\r\nbare\r\n--X--" >extended
printf 'multipart/form-data; boundary=X\n--X\r\nContent-Disposition: form-data;\r\n name="folded"\r\n\r\n\r\n--X--' >folded
printf 'application/json\n{}' >json

cd "$out/dataurl"
printf 'data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=' >url
printf 'UklGRg' >bare
printf 'UklG\r\n Rg==' >folded

cd "$out/header"
printf 'form-data; name="file"; filename="C:\\voice\\say \\"hi\\".wav"' >disposition
printf "attachment; filename*=UTF-8''gr%%C3%%BC%%C3%%9F.wav; x" >extended
printf 'Host: 127.0.0.1:5000\r\nContent-Type: multipart/form-data;\r\n boundary=AaB03x\r\nX-Empty:\r\n\r\n' >block
printf '/v1/analyses/12/a%%2Fb/%%C3%%BC/' >path
printf 'limit=10&q=a+b%%26c&flag&=x&&emotion=happy' >query

cd "$out/requesthead"
printf 'GET /v1/analyses/12/a%%2Fb?limit=10&q=a+b HTTP/1.1\r\nHost: 127.0.0.1:5000\r\nAccept: */*\r\n\r\n' >get
printf 'POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 42\r\nExpect: 100-continue\r\nContent-Type: audio/wav\r\n\r\n' >length
printf '\r\nPOST http://localhost:5000/predict HTTP/1.1\nHost: [::1]\nTransfer-Encoding: chunked\n\n' >chunked
printf 'GET /v1/live HTTP/1.1\r\nHost: x.localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nOrigin: http://x.localhost\r\n\r\n' >websocket
printf 'OPTIONS * HTTP/1.0\r\n\r\n' >options

cd "$out/chunkedbody"
printf '4\r\nRIFF\r\nA;name="x"\r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\nnext' >chunks
printf '0\r\n\r\n' >empty

cd "$out/csv"
header=timestamp,filename,predicted_emotion,confidence,top_3_probabilities
printf '%s\n2024-01-15 14:30:25,a.wav,happy,0.85,"{""happy"": 0.85, ""sad"": 0.1, ""calm"": 0.05}"\n' $header >one
printf '\357\273\277%s\r\n2024-03-31 02:30:00,"a, ""b""\r\n.wav",sad,1e-05,{}\r\n\r\n2024-03-31 02:30:00,x,calm,1,"{""calm"": 1}"\r\n' $header >bom
printf '%s\nyesterday,a.wav,sad,0.5,{}\n2024-01-01 00:00:00,a,b\n2024-01-01 00:00:00,a.wav,sad,7,{}\n2024-01-01 00:00:00,"a' $header >rejected
printf '%s\n2024-01-15 14:30:25,a.wav,happy,0.85,{}\n2024-01-15 14:30:25,a.wav,happy,0.85,{}\n1893-01-01 00:00:00,gr\303\274n,h\303\266,0,no\n' $header >twice

cd "$out/tiers"
printf 'textgrid\nFile type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0 \nxmax = 2.5 \ntiers? <exists> \nsize = 1 \nitem []: \n    item [1]:\n        class = "IntervalTier" \n        name = "a ""b"" \303\244" \n        xmin = 0 \n        xmax = 2.5 \n        intervals: size = 2 \n        intervals [1]:\n            xmin = 0 \n            xmax = 1 \n            text = "" \n        intervals [2]:\n            xmin = 1 \n            xmax = 2.5 \n            text = "x\ny" \n! model: field\n' >textgrid
printf 'textgrid-short\nFile type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n2.5\n<exists>\n2\n"IntervalTier"\n"a"\n0\n2.5\n2\n0\n1\n""\n1\n2.5\n"x ""y"""\n"TextTier"\n"p"\n0\n2.5\n1\n0.5\n"!"\n! model: field\n' >short
{
  printf 'textgrid\n'
  printf 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n1\n<exists>\n1\n"IntervalTier"\n"\303\274"\n0\n1\n1\n0\n1\n"x"\n' | iconv -f UTF-8 -t UTF-16
} >utf16
printf 'labels\n0,5\t1\ta\r\n\\\t10\t20\n2\t2\tb' >labels
printf 'srt\n1\n00:00:00,500 --> 00:00:02,125\nhappy\n57 %%\n\n2\n00:00:03,0 --> 01:00:04,000\n<i>sad</i>\n' >srt
printf 'vtt\nWEBVTT\n\nNOTE model: field\n\nSTYLE\n::cue{}\n\n00:01.5 --> 00:02.000 align:start\na &lt;b&gt;\nnote\n' >vtt
printf 'csv\n\357\273\277recording;tier;begin;end;label;note;happy\na.wav;emotion;0,5;1;happy;"x;y";0,57\n' >csv
printf 'json\n{"recording":"a","seconds":2,"about":{"model":"f"},"tiers":[{"name":"t","vocabulary":["a"],"figures":["a"],"intervals":[{"begin":0,"end":1,"label":"a","note":"n","figures":{"a":0.5}}]}]}\n' >json
printf 'jsonl\n{"recording":"a","seconds":2,"about":{},"tiers":[{"name":"t"}]}\n{"tier":"t","begin":0,"end":1,"label":"\\u00fc"}\n{"begin":1,"end":1}\n' >jsonl
printf 'eaf\n<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT DATE="2024-01-15T14:30:25Z" AUTHOR="" VERSION="3.0" FORMAT="3.0"><HEADER TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="file:///x/a%%20b.wav" MIME_TYPE="audio/x-wav"/><PROPERTY NAME="sentisound.model">field</PROPERTY></HEADER><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="ts2"/><TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="900"/></TIME_ORDER><TIER LINGUISTIC_TYPE_REF="t" TIER_ID="e"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2" CVE_REF="c1"><ANNOTATION_VALUE>happy</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER><TIER LINGUISTIC_TYPE_REF="n" PARENT_REF="e" TIER_ID="e notes"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>57 &lt;</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="t" CONTROLLED_VOCABULARY_REF="v"/><CONTROLLED_VOCABULARY CV_ID="v"><CV_ENTRY_ML CVE_ID="c1"><CVE_VALUE LANG_REF="und">happy</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY></ANNOTATION_DOCUMENT>\n' >eaf

cd "$out/decoder"
part() { # NAME FFMPEG_ARGS…: 120 ms, so that a file stays small
  name=$1
  shift
  ffmpeg -v error -y -ss 0.5 -t 0.12 -i "$root/resources/samples/lively-english.wav" -map_metadata -1 -fflags +bitexact \
    -flags:a +bitexact "$@" "$name" || rm -f "$name"
}
part s16.wav -ar 8000
part float.wav -ar 8000 -c:a pcm_f32le
part stereo24.wav -ar 8000 -ac 2 -c:a pcm_s24le
part adpcm.wav -c:a adpcm_ms
part ima.wav -c:a adpcm_ima_wav
part alaw.wav -ar 8000 -c:a pcm_alaw
part wave64.w64 -ar 8000
part big.aiff -ar 8000
part sun.au -ar 8000 -c:a pcm_mulaw
part core.caf -ar 8000
part a.flac -ar 16000
part a.mp3 -b:a 32k
part vorbis.ogg -ar 16000 -c:a libvorbis -q:a 0
part opus.ogg -c:a libopus -b:a 16k
part speex.ogg -ar 8000 -c:a libspeex
part a.m4a -b:a 32k
part alac.m4a -ar 8000 -c:a alac
part a.aac -b:a 32k
part opus.webm -c:a libopus -b:a 16k
part a.mka -ar 8000 -c:a pcm_s16le
part a.wma -b:a 32k
part a.flv -ar 11025 -b:a 32k
part a.avi -ar 8000 -c:a pcm_s16le
part a.mp2 -b:a 32k
part a.ac3 -ac 1 -b:a 32k
part a.ts -c:a mp2 -b:a 32k
part a.tta -ar 8000
part a.wv -ar 8000
part a.voc -ar 8000 -c:a pcm_u8
part a.gsm -ar 8000 -c:a libgsm
part a.nut -ar 8000 -c:a pcm_s16le
printf 'not a sound file at all' >text

[ $# -lt 2 ] || "$2" "$out/model"
